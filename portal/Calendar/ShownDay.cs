using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Calendar;

/// <summary>A day on a page: its state in the planning, and what the draft would make of it.</summary>
/// <param name="Wanted">True to reserve the day, false to cancel it, null where the draft does not change it.</param>
internal sealed record ShownDay(DayResponse Day, bool? Wanted)
{
    public bool IsReserved => ReservedIn(Day);

    public bool IsChanged => Wanted is { } wanted && wanted != IsReserved;

    public bool IsTicked => Wanted ?? IsReserved;

    public bool IsOff => !Day.CanChange && !IsReserved;

    /// <summary>The family itself can no longer change the day; an agent may.</summary>
    public bool IsPastNotice => Day.Code is DayRefusalReason.Locked;

    /// <summary>Reserved, past its limit, and in no absence under review: declaring an absence remains possible.</summary>
    public bool LeadsToAbsence => Day is { CanChange: false, State: DayState.Reserved or DayState.AbsentRefused };

    /// <summary>For the list of a week.</summary>
    public string Words => (IsChanged, IsTicked) switch
    {
        (true, true) => "Repas ajouté",
        (true, false) => "Repas annulé",
        _ => DayTexts.Of(Day.State),
    };

    /// <summary>For the cell of a month.</summary>
    public string Word => (IsChanged, IsTicked) switch
    {
        (true, true) => "Ajouté",
        (true, false) => "Annulé",
        _ => DayTexts.Word(Day),
    };

    /// <summary>The class of the cell in the style sheet.</summary>
    public string Tone => string.Join(' ', new[]
    {
        Day.State is DayState.Pending ? "wait" : IsTicked ? "on" : IsOff ? "off" : "",
        IsChanged ? "changed" : "",
    }.Where(tone => tone.Length > 0));

    /// <summary>The household has a meal reserved on the day, and is billed for it.</summary>
    public static bool ReservedIn(DayResponse day) => day.State is DayState.Reserved or DayState.Pending or DayState.AbsentRefused;
}
