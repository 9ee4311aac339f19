using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Agents.Examens;

/// <summary>One absence beside its documents, to be accepted or refused once.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class DetailModel(AgentApi api, [FromKeyedServices(Clocks.Town)] TimeProvider town) : PageModel
{
    public const int LongestWordsCharacters = 500;

    [BindProperty(Name = "motif")]
    public RefusalReason? Reason { get; set; }

    /// <summary>What the family will read beside the reason.</summary>
    [BindProperty(Name = "message")]
    public string? Words { get; set; }

    /// <summary>Null while the service is away.</summary>
    public ReviewSheet? Sheet { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public DateTimeOffset Now { get; } = town.GetUtcNow();

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAccepterAsync(string id, CancellationToken cancel) =>
        await EndAsync(id, await api.AcceptAsync(id, cancel), cancel);

    public async Task<IActionResult> OnPostRefuserAsync(string id, CancellationToken cancel)
    {
        if (Reason is { } reason)
            return await EndAsync(id, await api.RefuseAsync(id, reason, Words, cancel), cancel);
        Errors = [new("motif", "Choisissez un motif de refus.")];
        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> EndAsync(string id, Answer<Nothing> answer, CancellationToken cancel)
    {
        if (answer.Failure is null)
            return Redirect($"/agents/examens?fait={Uri.EscapeDataString(id)}");
        Errors = answer.Problem switch
        {
            { Errors: not null } problem => [.. problem.Of("words").Select(text => new FormError("message", text))],
            { } problem => [new("", problem.Title)],
            null => [new("", "Le service ne répond pas. Veuillez réessayer dans quelques instants.")],
        };
        return answer.Failure == Failure.SignedOut ? Challenge() : await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancel)
    {
        var answer = await ReviewSheet.ReadAsync(api, id, cancel);
        Sheet = answer.Value;
        return answer.Failure switch
        {
            Failure.SignedOut => Challenge(),
            Failure.NotFound => NotFound(),
            Failure.Away or Failure.Refused or null => Page(),
        };
    }
}
