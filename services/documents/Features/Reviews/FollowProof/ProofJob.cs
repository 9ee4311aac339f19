using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.RefusalReasons;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.FollowProof;

/// <summary>
/// Carries out what is due at the reviews that wait for a proof: the reminder, or the refusal after the last resort. Each step is one write
/// of the review with its message, by the town's clock. On one replica at a time.
/// </summary>
internal sealed partial class ProofJob(
    ReviewStore reviews, RefusalReasonStore reasons, TownClock town, Leases leases, TimeProvider clock, ILogger<ProofJob> logger)
    : PeriodicJob("awaited-proofs", Interval, Lease, leases, clock, logger)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Carries out the steps that are due.</summary>
    /// <param name="isOwner">Checked before each review: false ends the run.</param>
    public async Task StepAsync(Func<Task<bool>> isOwner, CancellationToken cancel)
    {
        var now = town.Now;
        var due = await reviews.ListProofStepsAsync(now, BatchSize, cancel);
        if (due.Count == 0)
            return;
        var refusal = await RefusalAsync(cancel);
        foreach (var review in due)
        {
            if (!await isOwner())
                return;
            // A review that changed since it was listed is decided on what is stored now.
            if (await reviews.ChangeAsync(review.Request, one => AwaitedProofRules.Step(one, refusal, now), cancel) is { } stepped)
                LogStepped(logger, stepped.Id, stepped.State is ReviewState.Decided ? "is refused without proof" : "was reminded");
        }
    }

    protected override async Task<bool> IsDueAsync(CancellationToken cancel) =>
        await reviews.ListProofStepsAsync(town.Now, 1, cancel) is [_, ..];

    // No write compares the term: the rule changes a review only while a step of it is due.
    protected override Task RunAsync(long term, CancellationToken cancel) => StepAsync(() => RenewAsync(term, cancel), cancel);

    /// <summary>In the town's words, also where agents are no longer offered the reason.</summary>
    private async Task<Verdict> RefusalAsync(CancellationToken cancel)
    {
        var listed = await reasons.FindAsync(ReasonCodes.Of(RefusalReason.NoDocument), cancel);
        return new Verdict(Decision.Refused, RefusalReason.NoDocument) { TownReason = listed?.AtDecision() };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Review {RequestId}, which waits for its proof, {Step}")]
    private static partial void LogStepped(ILogger logger, string requestId, string step);
}
