using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Reservations;

/// <summary>Settings of reservations, bound to the section <c>Reservations</c> and validated at start.</summary>
internal sealed class ReservationsOptions
{
    /// <summary>
    /// The age at which the sweep completes a request that its own process has not finished, and the sweep's interval. It is
    /// longer than any submission takes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan UnfinishedAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>From one pass over the plannings for an act of the town to the next.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan ActInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long after an act a reservation that was decided before it may still be saved. It is longer than any request takes, and
    /// than a replica reads the town from its memory.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan ActGrace { get; set; } = TimeSpan.FromMinutes(1);
}

[OptionsValidator]
internal sealed partial class ReservationsOptionsValidator : IValidateOptions<ReservationsOptions>;
