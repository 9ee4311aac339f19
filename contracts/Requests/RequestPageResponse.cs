namespace EspaceFamille.Contracts.Requests;

/// <summary>A page of the household's requests, newest first.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Open">The number of the household's requests under review, whatever the page's filter.</param>
public sealed record RequestPageResponse(IReadOnlyList<RequestSummary> Items, string? Next, int Open);
