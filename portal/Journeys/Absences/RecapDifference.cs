using System.Globalization;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>How a recap differs from the one that a page showed, by child and day.</summary>
internal sealed record RecapDifference(
    IReadOnlyList<(string Child, DateOnly Day)> Added, IReadOnlyList<(string Child, DateOnly Day)> Removed)
{
    /// <summary>A shown day in a form: the child's id and the day.</summary>
    public static string Named(TouchedDay touched) =>
        string.Create(CultureInfo.InvariantCulture, $"{touched.Child.ChildId}:{touched.Day.Day:yyyy-MM-dd}");

    /// <param name="shown">The days of the page, by name.</param>
    public static RecapDifference Of(IEnumerable<string> shown, AbsenceDraft draft, IReadOnlyList<TouchedDay> now)
    {
        var names = draft.Children.ToDictionary(child => child.ChildId, child => child.Name, StringComparer.Ordinal);
        var before = shown.Select(name => name.Split(':')).Where(parts => parts is [var id, var day] && names.ContainsKey(id)
            && FrenchDates.Read(day) is not null).Select(parts =>
                (Child: names[parts[0]], Day: FrenchDates.Read(parts[1])!.Value)).ToHashSet();
        var after = now.Select(touched => (Child: touched.Child.Name, touched.Day.Day)).ToHashSet();
        return new(
            [.. after.Except(before).OrderBy(one => one.Day)], [.. before.Except(after).OrderBy(one => one.Day)]);
    }
}
