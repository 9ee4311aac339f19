using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>The problem of an absence that was not taken, or would not be: every reason at its field.</summary>
internal static class AbsenceProblems
{
    public static ProblemHttpResult Refused(IReadOnlyList<AbsenceRefusal> refusals) => Problems.Refused(
        "absence-refused",
        "Cette absence n’a pas pu être enregistrée.",
        refusals.Select(AbsenceWords.Of).GroupBy(refusal => refusal.Field).ToDictionary(
            field => field.Key, field => field.Select(refusal => refusal.Message).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal),
        facts: refusals);
}
