namespace EspaceFamille.Platform;

/// <summary>
/// Entries of erasures in the journal: the class, its period, and either one erased document or how many. An entry is written before
/// the erasure, or with it, so that an interruption loses none.
/// </summary>
public sealed class ErasureReceipts(Journal journal, RetentionPolicy policy)
{
    /// <summary>The action of the entries.</summary>
    public const string Erase = "erase";

    /// <summary>
    /// The journal entry of one erasure of data of a household, or of an account without one. Its id is deterministic, so that the write
    /// is idempotent.
    /// </summary>
    public JournalEntry Of(RetentionClass data, string? householdId, string subjectId, DateTimeOffset now) =>
        new($"{Erase}:{data.Name}:{subjectId}", now, AccountId: null, Role: null, householdId, Erase)
        {
            SubjectKind = data.Name,
            SubjectId = subjectId,
            Period = $"{policy.PeriodOf(data)}",
        };

    public Task WriteAsync(JournalEntry entry, CancellationToken cancel) => journal.WriteAsync(entry, cancel);

    /// <summary>Writes the entry of one run over a class that is recorded.</summary>
    public Task WriteAsync(RetentionClass data, int count, DateTimeOffset now, CancellationToken cancel) => data.IsRecorded && count > 0
        ? journal.WriteAsync(
            new(Ids.New(), now, AccountId: null, Role: null, HouseholdId: null, Erase)
            {
                SubjectKind = data.Name,
                Count = count,
                Period = $"{policy.PeriodOf(data)}",
            },
            cancel)
        : Task.CompletedTask;
}
