using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain;

/// <summary>An absence as its family reads it, when it is declared and ever after.</summary>
/// <param name="AgentReason">Why an agent declared it in the household's name, where one did.</param>
/// <param name="NobodyToldByMail">An agent declared it, and no adult of the household had an account to be written to.</param>
internal sealed record AbsenceAnswer(
    string Id, string Number, AbsenceState State, string ChildId, DateTimeOffset DeclaredAt, DateOnly From, DateOnly To,
    AbsenceReason Reason, string? Comment, IReadOnlyList<EnrolmentDays> Days, IReadOnlyList<string> DocumentIds,
    RefusalReason? RefusalReason, DateTimeOffset? EndedAt, AbsenceOutcome? Outcome,
    bool ByAgent, string? AgentReason, bool NobodyToldByMail)
{
    public static AbsenceAnswer Of(Absence absence) => new(
        absence.Id, absence.Number, absence.State, absence.ChildId, absence.DeclaredAt, absence.From, absence.To,
        absence.Reason, absence.Comment, absence.Days, [.. absence.Documents.Select(document => document.DocumentId)],
        absence.RefusalReason, absence.EndedAt, absence.Outcome,
        absence.AgentReason is not null, absence.AgentReason, absence.MailsTo is []);
}
