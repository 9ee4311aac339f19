using EspaceFamille.Language;

namespace EspaceFamille.Documents.Features.Reviews.ChangeDecision;

/// <summary>A change explains itself: the family and colleagues read why the decision is another one.</summary>
internal static class ChangeReasonRules
{
    public const int MaxCharacters = 500;

    public static ChangeReasonFault? Check(string? reason) => reason switch
    {
        _ when string.IsNullOrWhiteSpace(reason) => ChangeReasonFault.Missing,
        { Length: > MaxCharacters } => ChangeReasonFault.TooLong,
        _ when !PlainText.IsPlain(reason) => ChangeReasonFault.Unprintable,
        _ => null,
    };
}

internal enum ChangeReasonFault
{
    Missing,
    TooLong,
    Unprintable,
}
