using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>An absence that an agent declares in the family's place and for a reason that it reads: one page, sent once.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class AbsenceModel(AgentApi api, [FromKeyedServices(Clocks.Town)] TimeProvider town) : ServedPage
{
    [BindProperty]
    public AbsenceForm Form { get; set; } = new();

    public string Home { get; private set; } = "";

    /// <summary>Null while the service is away.</summary>
    public EnrolledChild? Child { get; private set; }

    /// <summary>Those of these months, or all where there are none.</summary>
    public IReadOnlyList<ChildEnrolment> Enrolments =>
        Child!.Around(Clocks.ParisDay(town.GetUtcNow())) is { Count: > 0 } around ? around : Child.Enrolments;

    /// <summary>The days that it would touch, once its dates are given.</summary>
    public AbsencePreview? Preview { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public string? At(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Text;

    public async Task<IActionResult> OnGetAsync(string householdId, string childId, CancellationToken cancel)
    {
        if (await ReadAsync(householdId, childId, cancel) is { } instead)
            return instead;
        if (Child is not null)
            Form.EnrolmentIds = [.. Enrolments.Select(enrolment => enrolment.EnrolmentId)];
        return Page();
    }

    /// <param name="goTo">"apercu" to see the days; anything else declares.</param>
    public async Task<IActionResult> OnPostAsync(string householdId, string childId, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        var declares = goTo != "apercu";
        Errors = declares ? Form.Check() : Form.CheckDays();
        if (declares && Errors.Count == 0)
        {
            var answer = await api.DeclareAsync(householdId, Form.Declaration(childId), Form.Key, cancel);
            if (answer.Value is { } absence)
                return Redirect($"/agents/foyers/{Uri.EscapeDataString(householdId)}/demandes/{Uri.EscapeDataString(absence.Id)}?nouvelle=true");
            if (answer.Failure is Failure.SignedOut or Failure.NotFound)
                return Without(answer.Failure);
            Errors = AbsenceForm.Faults(answer.Problem);
            // What was refused is no declaration yet; only one that may have arrived is repeated under its key.
            if (answer.Failure is Failure.Refused)
                Form.Key = Ids.New();
        }

        if (Form.CheckDays().Count == 0)
            await PreviewAsync(householdId, childId, declares, cancel);
        return await ReadAsync(householdId, childId, cancel) ?? Page();
    }

    private async Task PreviewAsync(string householdId, string childId, bool declares, CancellationToken cancel)
    {
        var answer = await api.PreviewAsync(
            householdId, childId, Form.EnrolmentIds, French.ReadDay(Form.From)!.Value, French.ReadDay(Form.To)!.Value, cancel);
        Preview = answer.Value;
        if (!declares && answer.Value is null)
            Errors = AbsenceForm.Faults(answer.Problem);
    }

    /// <summary>Reads the child. The answer is why there is no page, or null.</summary>
    private async Task<IActionResult?> ReadAsync(string householdId, string childId, CancellationToken cancel)
    {
        Home = $"/agents/foyers/{Uri.EscapeDataString(householdId)}";
        var answer = await api.ChildrenAsync(householdId, cancel);
        Child = answer.Value?.FirstOrDefault(child => child.ChildId == childId);
        return answer.Failure is Failure.Away || Child is not null ? null : Without(answer.Failure ?? Failure.NotFound);
    }
}
