namespace EspaceFamille.Contracts.Requests;

/// <summary>A page of the household's requests, newest first.</summary>
/// <param name="Items">The requests of the page.</param>
/// <param name="Next" example="2026-12-02T08:15:00.0000000Z_0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The cursor of the next page; null on the last.
/// </param>
/// <param name="Open" example="1">The number of the household's requests under review, whatever the page's filter.</param>
public sealed record RequestPageResponse(IReadOnlyList<RequestSummary> Items, string? Next, int Open);
