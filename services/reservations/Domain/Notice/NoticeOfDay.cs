namespace EspaceFamille.Reservations.Domain.Notice;

/// <summary>How the displayed limit of a day is counted.</summary>
/// <param name="Rule">The town's rule on reserving the day, or on cancelling it.</param>
/// <param name="CaughtUp">The enrolment was created after the regular limit, and a later one applies instead.</param>
internal sealed record NoticeOfDay(NoticeRule Rule, NoticeLimit Limit, bool CaughtUp);
