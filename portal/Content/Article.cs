using Microsoft.AspNetCore.Html;

namespace EspaceFamille.Portal.Content;

/// <summary>An article of news or practical information. Its text is sanitised HTML.</summary>
/// <param name="Slug">Its name in addresses: lower-case letters, digits and hyphens.</param>
/// <param name="Date">When it was published; practical information has no date.</param>
internal sealed record Article(string Slug, string Title, string Summary, DateOnly? Date, HtmlString Text);
