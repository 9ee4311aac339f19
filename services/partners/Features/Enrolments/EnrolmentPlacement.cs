using System.Text.Json;
using EspaceFamille.Partners.Domain.Days;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Storage;

namespace EspaceFamille.Partners.Features.Enrolments;

/// <summary>Where enrolments take place: their days follow.</summary>
internal sealed class EnrolmentPlacement(SubjectStore subjects)
{
    /// <summary>Null until a message about the enrolment has been consumed.</summary>
    public async Task<Placement?> FindAsync(string enrolmentId, CancellationToken cancel) =>
        await subjects.FindAsync(SubjectIds.Enrolment(enrolmentId), cancel) is { } enrolment ? Of(enrolment) : null;

    /// <exception cref="TimeoutException">No message about the enrolment has been consumed yet: a later retry can succeed.</exception>
    public async Task<Placement> RequireAsync(string enrolmentId, CancellationToken cancel) => await FindAsync(enrolmentId, cancel)
        ?? throw new TimeoutException($"No message about enrolment {enrolmentId} has been consumed yet.");

    /// <summary>Moves the days of the enrolment to its place and group. Both consumers, of days and of enrolments, do so after their own
    /// write: whichever is later sees the write of the other.</summary>
    public async Task FollowAsync(string enrolmentId, CancellationToken cancel)
    {
        if (await subjects.FindAsync(SubjectIds.Enrolment(enrolmentId), cancel) is not { } enrolment)
            return;
        foreach (var days in await subjects.WithPrefixAsync(SubjectIds.DaysOf(enrolmentId), cancel))
        {
            await subjects.ChangeAsync(
                days.Id, stored => stored is null ? null : DaysRules.Move(stored, Of(enrolment), enrolment.ChangedAt), cancel);
        }
    }

    private static Placement Of(Subject enrolment)
    {
        var data = JsonSerializer.Deserialize(enrolment.Body, EventsJson.Default.EnrolmentData)!;
        return new(data.Place, data.Group);
    }
}
