using EspaceFamille.Portal.Api;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The service's previews of an absence, one per child.</summary>
internal sealed record AbsencePreviews(IReadOnlyList<(AbsentChild Child, Answer<AbsencePreviewResponse> Answer)> All)
{
    /// <summary>Reads them side by side.</summary>
    /// <param name="preview">Of one child.</param>
    public static async Task<AbsencePreviews> ReadAsync(
        IEnumerable<AbsentChild> children, Func<AbsentChild, Task<Answer<AbsencePreviewResponse>>> preview)
    {
        var reading = children.Select(child => (Child: child, Answer: preview(child))).ToArray();
        await Task.WhenAll(reading.Select(one => one.Answer));
        return new([.. reading.Select(one => (one.Child, one.Answer.Result))]);
    }

    /// <summary>Why a preview is missing that no rule refused; null where there is none.</summary>
    public Failure? Failure =>
        All.Select(one => one.Answer).FirstOrDefault(answer => answer.Value is null && answer.Problem is null)?.Failure;

    /// <summary>The touched days of all children, by date.</summary>
    public IReadOnlyList<TouchedDay> Days =>
    [
        .. All.SelectMany(one => one.Answer.Value?.Days ?? [], (one, day) => new TouchedDay(one.Child, day))
            .OrderBy(touched => touched.Day.Day).ThenBy(touched => touched.Child.Name, StringComparer.Ordinal),
    ];

    public IReadOnlyList<(AbsentChild Child, DateOnly Day)> Served =>
        [.. All.SelectMany(one => one.Answer.Value?.Served ?? [], (one, day) => (one.Child, day.Day)).OrderBy(served => served.Day)];

    /// <summary>The children's other reserved days of the period.</summary>
    public IReadOnlyList<(AbsentChild Child, LeftOutDay Left)> LeftOut =>
        [.. All.SelectMany(one => one.Answer.Value?.LeftOut ?? [], (one, left) => (one.Child, left)).OrderBy(one => one.left.Day)];

    /// <summary>The refusals at the fields of a page; each names its child where there are several.</summary>
    public FormErrors Errors(IReadOnlyDictionary<string, string> fields) => FormErrors.Of(
        from one in All
        where one.Answer.Problem is not null
        from error in one.Answer.Problem!.At(fields).All
        select (error.Field, All.Count > 1 ? $"{one.Child.Name} : {error.Sentence}" : error.Sentence));
}

/// <summary>A reserved day that the absence of a child concerns.</summary>
internal sealed record TouchedDay(AbsentChild Child, PreviewedDay Day);
