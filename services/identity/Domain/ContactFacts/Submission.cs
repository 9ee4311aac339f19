using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>A change of contact facts as it is submitted: its id and number, for which household, by whom and when.</summary>
/// <param name="OnBehalf">Null where an adult acts.</param>
internal sealed record Submission(string Id, string Number, HouseholdScope Scope, OnBehalf? OnBehalf, DateTimeOffset At)
{
    public FieldOrigin Origin => new(OnBehalf is null ? FieldSource.Family : FieldSource.Agent, At);

    /// <param name="recipients">The accounts that are mailed.</param>
    public RequestHead HeadFor(params IReadOnlyList<string> recipients) => new()
    {
        Id = Id,
        Number = Number,
        HouseholdId = Scope.HouseholdId,
        ChildId = null,
        SubmittedBy = Scope.Actor.AccountId,
        Recipients = recipients,
        OnBehalf = OnBehalf?.AccountId,
    };

    public JournalEntry Entry(string action) => JournalEntry.Of(Scope, action, At) with
    {
        SubjectKind = ContactJournal.Request,
        SubjectId = Id,
        Reason = OnBehalf?.Reason,
    };
}
