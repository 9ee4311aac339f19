using EspaceFamille.Portal.Content;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;

namespace EspaceFamille.Portal.Journeys.Information;

/// <summary>One article of the news.</summary>
[AllowAnonymous]
internal sealed class ArticleModel(TownContent content) : ArticlePage(content.FindNews);
