using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>
/// Reads the reason and the words of a refusal. A withdrawn reason is refused with the decision: a repeat of a request may have one that
/// was offered at the first.
/// </summary>
internal sealed class RefusalReader(RefusalReasonStore reasons)
{
    /// <param name="reason">Named by clients that do not know the town's list; ignored beside a code.</param>
    /// <returns>The verdict with the wording of the reason, or the problem.</returns>
    public async Task<(Verdict? Verdict, ProblemHttpResult? Problem)> ReadAsync(
        RefusalReason? reason, string? code, string? words, CancellationToken cancel)
    {
        if ((code ?? CodeOf(reason)) is not { } named || await reasons.FindAsync(named, cancel) is not { } listed)
            return (null, Problems.Field("reason", DecisionTexts.UnknownReason));
        if (RefusalRules.Check(listed.NeedsWords(), words) is { } fault)
            return (null, Problems.Field("words", DecisionTexts.Of(fault), status: 422));
        var verdict = new Verdict(Decision.Refused, ReasonCodes.ReasonOf(listed.Id), words?.Trim())
        {
            TownReason = listed.AtDecision(),
            IsOffered = !listed.Wording.IsWithdrawn,
        };
        return (verdict, null);
    }

    public static ProblemHttpResult Withdrawn() =>
        Problems.Field("reason", DecisionTexts.WithdrawnReason, "reason-withdrawn", status: 422);

    private static string? CodeOf(RefusalReason? reason) => reason?.ToContract() is { } known ? ReasonCodes.Of(known) : null;
}
