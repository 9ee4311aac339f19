using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.Reviews.DecideReview;

/// <summary>A refusal must explain itself to the family: by a reason of the town's list, or by words with the open one.</summary>
internal static class RefusalRules
{
    public const int MaxWordsCharacters = 500;

    /// <param name="needsWords">The reason alone does not explain the refusal.</param>
    public static RefusalFault? Check(bool needsWords, string? words) => words switch
    {
        { Length: > MaxWordsCharacters } => RefusalFault.WordsTooLong,
        _ when needsWords && string.IsNullOrWhiteSpace(words) => RefusalFault.WordsMissing,
        { } when !PlainText.IsPlain(words) => RefusalFault.WordsUnprintable,
        _ => null,
    };
}

internal enum RefusalFault
{
    WordsTooLong,
    WordsMissing,
    WordsUnprintable,
}
