using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>A step of "Modifier les réservations": one enrolment, and one draft of a request for it.</summary>
internal abstract class PlanningPage(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : DraftPage<PlanningDraft>(actor, drafts)
{
    [BindProperty(SupportsGet = true, Name = "inscription")]
    public string EnrolmentId { get; set; } = "";

    /// <summary>The enrolment and its shown days.</summary>
    public PlanningDaysResponse Days { get; protected set; } = null!;

    protected ReservationsClient Reservations => reservations;

    protected DateOnly Today => clock.Today;

    protected sealed override string FormName => PlanningDraft.FormOf(EnrolmentId);

    protected sealed override string FormPath => PathOf(EnrolmentId);

    /// <summary>The family's address of the forms of an enrolment.</summary>
    public static string PathOf(string enrolmentId) => $"/reservations/{Uri.EscapeDataString(enrolmentId)}";

    public static Stepper Step(int current) => new(current, ["Choisir les jours", "Vérifier et envoyer"]);

    /// <summary>The address at which the actor declares an absence from this planning.</summary>
    public string AbsenceAddress(DateOnly? day = null) => AbsenceAddress(Actor, EnrolmentId, day);

    /// <inheritdoc cref="AbsenceAddress(DateOnly?)"/>
    public static string AbsenceAddress(HouseholdActor actor, string enrolmentId, DateOnly? day = null) => actor.Address(
        $"/absences?inscription={Uri.EscapeDataString(enrolmentId)}{(day is null ? "" : $"&jour={day:yyyy-MM-dd}")}");

    /// <summary>The page of a step that shows the enrolment and the draft, and no days.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancel) => await LoadAsync(Today, Today, cancel) ?? Page();

    /// <summary>Reads the days and the draft. Returns the response when the page cannot be shown, or null.</summary>
    protected Task<IActionResult?> LoadAsync(DateOnly from, DateOnly to, CancellationToken cancel) =>
        LoadAsync(reservations.DaysAsync(EnrolmentId, from, to, cancel), cancel);

    /// <inheritdoc cref="LoadAsync(DateOnly, DateOnly, CancellationToken)"/>
    protected async Task<IActionResult?> LoadAsync(Task<Answer<PlanningDaysResponse>> reading, CancellationToken cancel)
    {
        var opened = await OpenAsync(cancel);
        var answer = await reading;
        if (opened is not null)
            return opened;
        if (answer.Value is null)
            return Without(answer.Failure);
        Days = answer.Value;
        return null;
    }
}
