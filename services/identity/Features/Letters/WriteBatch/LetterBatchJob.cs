using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Letters.WriteBatch;

/// <summary>Writes the letters of the running batch, part by part, and erases files and batches after a day.</summary>
internal sealed class LetterBatchJob(
    LetterBatchStore batches, LetterPartStore parts, LetterBatchWriter writer, Leases leases, TownClock town, TimeProvider clock,
    ILogger<LetterBatchJob> logger) : PeriodicJob("letter-batches", Interval, Lease, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a part takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    protected override async Task RunAsync(long term, CancellationToken cancel)
    {
        await parts.DeleteBeforeAsync(Clock.GetUtcNow(), cancel);
        await batches.DeleteBeforeAsync(town.Now - LetterBatchRules.KeptFor, cancel);
        while (await batches.FindRunningAsync(cancel) is { } batch && await RenewAsync(term, cancel))
            await writer.WritePartAsync(batch, cancel);
    }
}
