using EspaceFamille.Language;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.RefusalReasons;

/// <summary>How an administrator edits the list of refusal reasons.</summary>
internal static class ReasonRules
{
    public const int MaxLabelCharacters = 80;
    public const int MaxSentenceCharacters = 300;

    /// <summary>Of the whole list, withdrawn ones included: a code is never used again.</summary>
    public const int MaxReasons = 60;

    /// <summary>The oldest earlier wordings of a reason are dropped beyond these; decisions keep their own.</summary>
    public const int MaxEarlier = 100;

    /// <summary>What is wrong with a label, on one line.</summary>
    public static TextFault? CheckLabel(string? label) => Check(label, MaxLabelCharacters);

    /// <summary>What is wrong with a sentence, on one line.</summary>
    public static TextFault? CheckSentence(string? sentence) => Check(sentence, MaxSentenceCharacters);

    /// <summary>The wording without blanks around it; the sentence ends with a sign, since pages continue after it.</summary>
    public static ReasonWording Cleaned(string label, string sentence, bool isWithdrawn) =>
        new(label.Trim(), sentence.Trim() is [.., '.' or '!' or '?' or '…'] ended ? ended : $"{sentence.Trim()}.", isWithdrawn);

    /// <summary>A new reason; null with the fault where the list cannot take it.</summary>
    public static (ListedReason? Reason, ReasonFault? Fault) Add(
        IReadOnlyList<ListedReason> list, ReasonWording wording, DateTimeOffset now)
    {
        if (ReasonCodes.From(wording.Label) is not { } code)
            return (null, ReasonFault.NoCode);
        // A repeat of the same request finds the reason that the first one added.
        if (list.FirstOrDefault(one => ReasonCodes.Stored(code) == one.Id) is { } same)
            return same.Wording == wording ? (same, null) : (null, ReasonFault.CodeTaken);
        return list.Count >= MaxReasons
            ? (null, ReasonFault.TooMany)
            : (new ListedReason { Id = code, Wording = wording, AddedAt = now }, null);
    }

    /// <summary>The edited reason; null without a fault where it is worded like this already.</summary>
    /// <param name="seen">The version that the administrator read.</param>
    public static (Change<ListedReason>? Change, ReasonFault? Fault) Edit(
        ListedReason reason, ReasonWording wording, long seen, DateTimeOffset now)
    {
        if (reason.Wording == wording)
            return (null, null);
        if (reason.Version != seen)
            return (null, ReasonFault.ChangedMeanwhile);
        if (wording.IsWithdrawn && reason.NeedsWords())
            return (null, ReasonFault.Permanent);
        var edited = reason with
        {
            Wording = wording,
            ChangedAt = now,
            Earlier = [.. reason.Earlier.Append(new EarlierWording(reason.Wording, now)).TakeLast(MaxEarlier)],
        };
        return (new Change<ListedReason>(edited), null);
    }

    private static TextFault? Check(string? text, int max) => text?.Trim() switch
    {
        null or "" => TextFault.Missing,
        { Length: var length } when length > max => TextFault.TooLong,
        { } line when !PlainText.IsPlainLine(line) => TextFault.Unprintable,
        _ => null,
    };
}

/// <summary>What is wrong with a text of a reason.</summary>
internal enum TextFault
{
    Missing,
    TooLong,
    Unprintable,
}

/// <summary>Why the list stays as it is.</summary>
internal enum ReasonFault
{
    /// <summary>The label has no letter or digit that a code could be made of.</summary>
    NoCode,

    /// <summary>Another reason has the code of this label.</summary>
    CodeTaken,
    TooMany,

    /// <summary>Another administrator edited it since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>The open reason cannot be withdrawn.</summary>
    Permanent,
}
