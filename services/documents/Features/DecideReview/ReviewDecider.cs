using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.DecideReview;

/// <summary>
/// Takes an agent's decision, once. Whoever comes second learns what was decided; a reading recorded meanwhile only
/// makes it try again, which is why the guard is the review's state and not its version.
/// </summary>
internal sealed class ReviewDecider(AggregateStore<Review> reviews, [FromKeyedServices(Clocks.Town)] TimeProvider town)
{
    public async Task<IResult> DecideAsync(string absenceId, Verdict verdict, Caller caller, CancellationToken cancel)
    {
        var review = await reviews.ChangeAsync(
            one => one.Id == absenceId, one => ReviewRules.Decide(one, verdict, caller.AccountId, town.GetUtcNow()), cancel);
        return review switch
        {
            null => Problems.NotFound(),
            { State: ReviewState.Closed } => Problems.Refused(
                "absence-withdrawn", "La famille a retiré cette absence : il n’y a plus rien à décider.", status: 409),
            // Only an acceptance is held up: a refusal may come at any time.
            { State: ReviewState.Waiting } => Problems.Refused("scan-pending", AwaitsScan, status: 409),
            // The same agent again, a double click for instance: the first answer.
            _ when ReviewRules.IsDecisionOf(review, verdict, caller.AccountId) => TypedResults.Ok(TakenDecision.Of(review)),
            _ => Problems.Refused("review-already-decided", Title(review), status: 409, facts: TakenDecision.Of(review)),
        };
    }

    private const string AwaitsScan =
        "Un fichier est en cours d’analyse antivirus : l’absence pourra être acceptée dès que l’analyse sera terminée. Votre décision n’a pas été enregistrée.";

    private static string Title(Review review) => review.Decision is Decision.Accepted
        ? "Ce justificatif a déjà été accepté. Votre décision n’a pas été enregistrée."
        : "Ce justificatif a déjà été refusé. Votre décision n’a pas été enregistrée.";
}
