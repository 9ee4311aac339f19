using EspaceFamille.Portal.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Information;

/// <summary>One article of the news; an unknown name is 404.</summary>
[AllowAnonymous]
internal sealed class ArticleModel(TownContent content) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (content.FindNews(slug) is not { } article)
            return NotFound();
        Article = article;
        return Page();
    }
}
