declare namespace App {
  interface Locals {
    /** The article being rendered, for the tags used inside it. */
    article?: import('./components/mdx/article').ArticleContext;
  }
}
