using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>Agents leave notes for each other at a review, also at one that has ended.</summary>
internal static class NoteRules
{
    public const int MaxNotes = 50;

    /// <summary>Whether the last note is this one: a duplicate of its request.</summary>
    /// <param name="last">The words of the last note, opened; null when there is none.</param>
    public static bool IsLast(Review review, string? last, string words, string agent) =>
        review.Notes is [.., var note] && note.By == agent && last == words;

    /// <summary>The review with the note; null when it has as many as it may have.</summary>
    /// <param name="words">Sealed for the review.</param>
    public static Change<Review>? Add(Review review, byte[] words, string agent, DateTimeOffset now) => review.Notes.Count >= MaxNotes
        ? null
        : new(review with { Notes = [.. review.Notes, new ColleagueNote { By = agent, At = now, SealedWords = words }] });
}
