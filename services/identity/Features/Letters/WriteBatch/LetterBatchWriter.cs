using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Letters.WriteBatch;

/// <summary>
/// Writes the next part of a batch: keys are drawn, the file is kept encrypted, then the batch advances. After a crash in between the part
/// is written again with other keys, which revokes those that nobody can read. The own households of staff are left out, since any agent
/// may read the files: a colleague prints their letters one by one.
/// </summary>
internal sealed class LetterBatchWriter(
    LetterBatchStore batches, LetterPartStore parts, HouseholdStore households, AccountStore accounts, LetterWriter letters,
    LetterLooks looks, TownClock town, TimeProvider clock)
{
    public async Task WritePartAsync(LetterBatch batch, CancellationToken cancel)
    {
        var looked = await households.PageAsync(batch.Cursor, LetterBatchRules.HouseholdsPerPart, cancel);
        var ofStaff = (await accounts.StaffAsync(cancel)).SelectMany(account => account.OwnHouseholdIds).ToHashSet(StringComparer.Ordinal);
        var page = looked.Where(household => !ofStaff.Contains(household.Id));
        using var document = new LetterDocument(looks.Read());
        foreach (var household in page.Where(LetterBatchRules.Concerns))
        {
            foreach (var adult in household.Adults)
            {
                var entry = LetterBatchRules.EntryOf(batch, household.Id, adult.Id, town.Now);
                if (await letters.WriteAsync(household.Id, adult.Id, entry, cancel) is { } letter)
                    document.Add(letter);
            }
        }

        var written = document.PageCount;
        if (written > 0)
        {
            await parts.SaveAsync(
                batch.Id, batch.Parts + 1, document.ToBytes(), clock.GetUtcNow() + LetterBatchRules.KeptFor, cancel);
        }

        string[] seen = [.. looked.Select(household => household.Id)];
        await batches.ChangeAsync(batch.Id, one => LetterBatchRules.Advance(one, batch.Cursor, seen, written), cancel);
    }
}
