namespace EspaceFamille.Platform;

/// <summary>A page of the journal, newest first.</summary>
/// <param name="Entries">The entries of the page.</param>
/// <param name="Next" example="2026-12-02T08:15:00.0000000Z_0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The cursor of the next page; null on the last one. The journals of all services have one order: it is a position in each of them.
/// </param>
public sealed record JournalResponse(IReadOnlyList<JournalEntry> Entries, string? Next);
