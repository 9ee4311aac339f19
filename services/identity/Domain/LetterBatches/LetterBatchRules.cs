using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.LetterBatches;

/// <summary>How a batch of letters begins, advances and ends.</summary>
internal static class LetterBatchRules
{
    /// <summary>Letters are erased so long after their batch was requested: each holds a key that is stored nowhere else.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Households per part: some hundred pages, which one print job takes.</summary>
    public const int HouseholdsPerPart = 100;

    public static Change<LetterBatch> Request(string id, Actor agent, string reason, int households, DateTimeOffset now) => new(
        new LetterBatch
        {
            Id = id,
            State = LetterBatchState.Running,
            RequestedBy = agent.AccountId,
            Role = agent.Role,
            Reason = reason,
            RequestedAt = now,
            Households = households,
        },
        JournalEntry.Of(agent, KeyJournal.RequestLetters, now) with
        {
            SubjectKind = KeyJournal.Batch,
            SubjectId = id,
            Reason = reason,
        });

    /// <summary>Whether the household gets letters: nobody of it has an account, and the town's files have it.</summary>
    public static bool Concerns(Household household) => household is { LinkedAccounts.Count: 0, LeftFilesAt: null };

    /// <summary>
    /// Whether the adult of such a household gets one. Where the town has ended a link, such as after a judgment, or has to decide about
    /// one, an agent prints the letter of that adult alone.
    /// </summary>
    public static bool Concerns(Adult adult) => adult is { EndedAccountIds.Count: 0, Reported: null };

    /// <summary>The batch after a part; null when another worker has written that part.</summary>
    /// <param name="seen">The households of the part, concerned or not; the batch ends with fewer than a full part.</param>
    public static Change<LetterBatch>? Advance(LetterBatch batch, string? from, IReadOnlyList<string> seen, int letters)
    {
        if (batch.State is not LetterBatchState.Running || batch.Cursor != from)
            return null;
        return new(batch with
        {
            State = seen.Count < HouseholdsPerPart ? LetterBatchState.Written : LetterBatchState.Running,
            Done = batch.Done + seen.Count,
            Letters = batch.Letters + letters,
            Parts = letters == 0 ? batch.Parts : batch.Parts + 1,
            Cursor = seen.Count == 0 ? batch.Cursor : seen[^1],
        });
    }

    /// <summary>The journal entry of one letter of the batch.</summary>
    public static JournalEntry EntryOf(LetterBatch batch, string householdId, string adultId, DateTimeOffset now) =>
        new(Ids.New(), now, batch.RequestedBy, batch.Role, householdId, KeyJournal.PrintLetter)
        {
            SubjectKind = KeyJournal.Adult,
            SubjectId = adultId,
            Reason = batch.Reason,
        };
}
