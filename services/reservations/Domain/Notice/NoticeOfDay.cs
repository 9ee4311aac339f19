namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>How the limit that a day shows was counted.</summary>
/// <param name="Rule">The town's rule on reserving the day, or on cancelling it.</param>
/// <param name="CaughtUp">The enrolment came after the regular limit, and a late one applies instead.</param>
internal sealed record NoticeOfDay(NoticeRule Rule, NoticeLimit Limit, bool CaughtUp);
