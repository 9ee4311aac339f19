using EspaceFamille.Portal.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages;

/// <summary>The page of one article of the town's content; an unknown name is 404.</summary>
/// <param name="find">Null for a name that no article has.</param>
internal abstract class ArticlePage(Func<string, Article?> find) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (find(slug) is not { } article)
            return NotFound();
        Article = article;
        return Page();
    }
}
