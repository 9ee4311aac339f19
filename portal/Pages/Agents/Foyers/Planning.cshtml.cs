using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Api.Agents;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>A month of an enrolment, which an agent changes in the family's place and for a reason that it reads.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class PlanningModel(AgentApi api, DraftStore drafts, [FromKeyedServices(Clocks.Town)] TimeProvider town) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "mois")]
    public string? Asked { get; set; }

    [BindProperty]
    public PlanningForm Form { get; set; } = new();

    public string Home { get; private set; } = "";

    public ShownMonth Month { get; private set; }

    /// <summary>Null while the service is away.</summary>
    public AgentPlanning? Planning { get; private set; }

    public AgentDraft Draft { get; private set; } = AgentDraft.Empty;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string householdId, string enrolmentId, CancellationToken cancel)
    {
        Draft = await KeptAsync(enrolmentId, cancel);
        Form.Reason = Draft.Reason;
        return await ShowAsync(householdId, enrolmentId, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string householdId, string enrolmentId, CancellationToken cancel)
    {
        var shown = ShownMonth.Read(Asked);
        var kept = await KeptAsync(enrolmentId, cancel);
        Draft = shown is { } month ? kept.With(month, Form.Draft, Form.Reason) : Form.Draft with { Reason = Form.Reason };
        if (Form.GoTo == "effacer")
        {
            await drafts.DropAsync(User, AgentDraft.FormOf(enrolmentId), cancel);
            return Redirect($"?mois={shown}");
        }

        if (ShownMonth.Read(Form.GoTo) is { } turned)
        {
            await drafts.KeepAsync(User, AgentDraft.FormOf(enrolmentId), Draft, cancel);
            return Redirect($"?mois={turned}");
        }

        Errors = PlanningForm.Check(Draft);
        if (Errors.Count > 0)
            return await ShowAsync(householdId, enrolmentId, cancel);
        var change = new AgentChange(Draft.Reserve, Draft.Cancel, Draft.Reason!.Trim());
        var answer = await api.ChangeAsync(householdId, enrolmentId, change, Form.Key, Form.Version, cancel);
        if (answer.Value is { } taken)
        {
            await drafts.DropAsync(User, AgentDraft.FormOf(enrolmentId), cancel);
            return Redirect($"/agents/foyers/{Uri.EscapeDataString(householdId)}/demandes/{Uri.EscapeDataString(taken.Id)}?nouvelle=true");
        }

        Errors = PlanningForm.Faults(answer.Problem);
        // What was refused is no request yet; only one that may have arrived is repeated under its key.
        if (answer.Failure is Failure.Refused)
            Form.Key = Ids.New();
        return answer.Failure == Failure.SignedOut ? Challenge() : await ShowAsync(householdId, enrolmentId, cancel);
    }

    /// <summary>What was ticked and unticked before another month was turned to.</summary>
    private async Task<AgentDraft> KeptAsync(string enrolmentId, CancellationToken cancel) =>
        await drafts.ReadAsync<AgentDraft>(User, AgentDraft.FormOf(enrolmentId), cancel) ?? AgentDraft.Empty;

    private async Task<IActionResult> ShowAsync(string householdId, string enrolmentId, CancellationToken cancel)
    {
        Home = $"/agents/foyers/{Uri.EscapeDataString(householdId)}";
        var asked = ShownMonth.Read(Asked);
        Month = asked ?? ShownMonth.Of(Clocks.ParisDay(town.GetUtcNow()));
        var answer = await api.DaysAsync(householdId, enrolmentId, Month.First, Month.Last, cancel);
        if (asked is null && answer.Value is { } first && Month.Within(first.From, first.To) is var nearest && nearest != Month)
        {
            Month = nearest;
            answer = await api.DaysAsync(householdId, enrolmentId, Month.First, Month.Last, cancel);
        }

        Planning = answer.Value;
        return answer.Failure switch
        {
            Failure.SignedOut => Challenge(),
            Failure.NotFound => NotFound(),
            Failure.Away or Failure.Refused or null => Page(),
        };
    }
}
