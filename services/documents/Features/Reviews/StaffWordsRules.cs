using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.Reviews;

/// <summary>What an agent writes with an act that needs words: the reason of a change, what the family is asked for, a note.</summary>
internal static class StaffWordsRules
{
    public const int MaxCharacters = 500;

    public static StaffWordsFault? Check(string? words) => words switch
    {
        _ when string.IsNullOrWhiteSpace(words) => StaffWordsFault.Missing,
        { Length: > MaxCharacters } => StaffWordsFault.TooLong,
        _ when !PlainText.IsPlain(words) => StaffWordsFault.Unprintable,
        _ => null,
    };
}

internal enum StaffWordsFault
{
    Missing,
    TooLong,
    Unprintable,
}
