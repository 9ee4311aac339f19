using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Features.Enrolments;
using EspaceFamille.Partners.Storage;

namespace EspaceFamille.Partners.Features.Absences.RecordAbsence;

/// <summary>Keeps the newest state of an absence per enrolment: one that touches two places is two subjects.</summary>
internal sealed class AbsenceRecorder(SubjectStore subjects, EnrolmentPlacement placements)
{
    public async Task RecordAsync(IEnumerable<AbsenceEvent> events, CancellationToken cancel)
    {
        foreach (var one in events)
        {
            var seen = one.In((await placements.RequireAsync(one.EnrolmentId, cancel)).Place);
            await subjects.ChangeAsync(seen.SubjectId, stored => SubjectRules.Replace(stored, seen), cancel);
        }
    }
}
