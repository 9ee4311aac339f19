using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary><c>POST /api/identity/letter-batches</c>: letters to the adults of all households in which nobody has an account.</summary>
/// <param name="Reason" example="Rentrée scolaire">Why, for the journal.</param>
public sealed record RequestLettersRequest(string? Reason);

/// <summary><c>GET /api/identity/letter-batches</c>: the batches of the last day, newest first.</summary>
/// <param name="Items">The batches, newest first.</param>
public sealed record LetterBatchListResponse(IReadOnlyList<LetterBatchResponse> Items);

/// <summary>A batch of letters.</summary>
/// <param name="Id" example="01J0Z7">Its id.</param>
/// <param name="State">Whether letters are still being written.</param>
/// <param name="RequestedAt" example="2026-12-01T08:40:00Z">When an agent asked for it.</param>
/// <param name="ErasedAt" example="2026-12-02T08:40:00Z">From this instant on its files are erased.</param>
/// <param name="Households" example="1200">How many households there are, with or without an account.</param>
/// <param name="Done" example="400">How many of them were looked at.</param>
/// <param name="Letters" example="310">How many letters were written.</param>
/// <param name="Parts" example="4">How many files they are in, numbered from 1.</param>
public sealed record LetterBatchResponse(
    string Id, LetterBatchState State, DateTimeOffset RequestedAt, DateTimeOffset ErasedAt, int Households, int Done, int Letters,
    int Parts);

/// <summary>Whether the letters of a batch are written.</summary>
[JsonConverter(typeof(ApiEnumConverter<LetterBatchState>))]
public enum LetterBatchState
{
    Unknown,
    Running,
    Written,
}
