using System.Globalization;
using System.Text.RegularExpressions;

namespace EspaceFamille.Partners.Domain.Partners;

/// <summary>What an operator states about a partner, as it was typed; null for what was not.</summary>
/// <param name="Events">The kinds, separated by commas.</param>
/// <param name="Places">The codes of places, separated by commas, or <see cref="AllPlaces"/>; null where nothing was stated.</param>
internal sealed partial record PartnerDraft(
    string? Name, string? Events, string? Places, string? Purpose, string? LegalBasis, string? RetentionDays)
{
    public const int MaxRetentionDays = 3650;

    /// <summary>The value for all places.</summary>
    public const string AllPlaces = "*";
    private const int MaxTextLength = 500;

    /// <summary>All that is wrong with it; empty when it is right.</summary>
    public IEnumerable<Refused> Refusals()
    {
        if (!IsName(Name))
            yield return new(PartnerRefusal.NameInvalid, Name);
        foreach (var refused in RightsRefusals())
            yield return refused;
        if (!IsText(Purpose))
            yield return new(PartnerRefusal.PurposeMissing, Purpose);
        if (!IsText(LegalBasis))
            yield return new(PartnerRefusal.LegalBasisMissing, LegalBasis);
        if (Retention is not (>= 1 and <= MaxRetentionDays))
            yield return new(PartnerRefusal.RetentionInvalid, RetentionDays);
    }

    /// <summary>What is wrong with the rights alone.</summary>
    public IEnumerable<Refused> RightsRefusals()
    {
        var kinds = Parts(Events);
        if (kinds.Length == 0)
            yield return new(PartnerRefusal.KindsMissing);
        foreach (var kind in kinds.Where(kind => Kind(kind) is null))
            yield return new(PartnerRefusal.KindUnknown, kind);
        if (Places is null or AllPlaces)
            yield break;
        if (Parts(Places).Length == 0)
            yield return new(PartnerRefusal.PlacesMissing);
        foreach (var place in Parts(Places).Where(place => !PlaceCode().IsMatch(place)))
            yield return new(PartnerRefusal.PlaceInvalid, place);
    }

    /// <summary>Of a draft without refusals.</summary>
    /// <param name="present">The places where the draft states none; empty for all.</param>
    public PartnerRights Rights(IReadOnlyList<string> present) => new(
        [.. Parts(Events).Select(kind => Kind(kind)!.Value).Distinct()],
        Places switch { null => present, AllPlaces => [], _ => [.. Parts(Places).Distinct(StringComparer.Ordinal)] });

    public int? Retention => int.TryParse(RetentionDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    public static bool IsName(string? name) => name is not null && NameForm().IsMatch(name);

    private static bool IsText(string? text) => text?.Trim() is { Length: > 0 and <= MaxTextLength };

    private static EventKind? Kind(string text) =>
        Enum.GetValues<EventKind>().Cast<EventKind?>().FirstOrDefault(kind => NameOf(kind!.Value) == text);

    public static string NameOf(EventKind kind) => kind.ToString().ToLowerInvariant();

    private static string[] Parts(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,30}[a-z0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();

    [GeneratedRegex("^[A-Z0-9_-]{1,20}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceCode();
}
