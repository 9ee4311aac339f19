using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Api;

/// <summary>A running batch with one file, behind the last household: the walk requests no other, and nobody's keys are drawn.</summary>
internal static class WalkedLetters
{
    public const string Batch = "walked-letters";

    public static async Task AddAsync(IServiceProvider services)
    {
        if (await services.GetRequiredService<LetterBatchStore>().FindAsync(Batch, CancellationToken.None) is not null)
            return;
        await services.GetRequiredService<LetterBatchStore>().InsertAsync(
            new(new LetterBatch
            {
                Id = Batch,
                State = LetterBatchState.Running,
                RequestedBy = "agent-1",
                Role = "agent",
                Reason = "Rentrée",
                RequestedAt = services.GetRequiredService<TownClock>().Now,
                Households = 0,
                Parts = 1,
                Cursor = "zzzzzz",
            }),
            CancellationToken.None);
        await services.GetRequiredService<LetterPartStore>().SaveAsync(
            Batch, 1, [], DateTimeOffset.MaxValue, CancellationToken.None);
    }
}
