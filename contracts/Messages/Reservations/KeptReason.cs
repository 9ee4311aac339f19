using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Reservations;

/// <summary>Why a changed decision did not change a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KeptReason>))]
public enum KeptReason
{
    /// <summary>The meal was served since the replaced decision: the day stays billed.</summary>
    Served,

    /// <summary>The place is closed on the day, or the enrolment no longer covers it: it is not reserved again.</summary>
    Closed,

    /// <summary>Another absence names the day, under review or decided.</summary>
    DeclaredAgain,

    /// <summary>The reservation that the absence named was cancelled since, and the day was possibly reserved anew.</summary>
    Cancelled,
}
