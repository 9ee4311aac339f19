using System.Globalization;

namespace EspaceFamille.Benchmarks.Harness;

internal enum Unit
{
    Milliseconds,
    PerSecond,
    Seconds,
    Megabytes,
    Kilobytes,
    Count,
}

/// <summary>One line of the table.</summary>
/// <param name="Aim">What it should stay under, or reach where more is better; none for a floor and for what explains another line.</param>
/// <param name="Floor">The same unit, of the least that could do this work, measured in the same run.</param>
/// <param name="MostTimesFloor">How many times worse than its floor it may be at most.</param>
internal sealed record Figure(string Work, double Value, Unit Unit, double? Aim = null, double? Floor = null, double? MostTimesFloor = null)
{
    public const double BytesInKilobyte = 1000;

    /// <summary>What a count may be at most.</summary>
    public int? Most { get; init; }

    /// <summary>How many times worse than its floor.</summary>
    public double? Ratio => IsMoreBetter ? Floor / Value : Value / Floor;

    /// <summary>Null where nothing is aimed at.</summary>
    public bool? IsMet => Aim is null && MostTimesFloor is null && Most is null
        ? null
        : !(Value > Most) && (Aim is not { } aim || (IsMoreBetter ? Value > aim : Value < aim)) && !(Ratio > MostTimesFloor);

    public string AimText => string.Join(", ", new[]
    {
        Aim is { } aim ? $"{(IsMoreBetter ? ">" : "<")} {Text(aim)}" : null,
        Most is { } count ? $"at most {count}" : null,
        MostTimesFloor is { } most ? $"{Number(most)} x floor" : null,
    }.OfType<string>());

    public string Text(double value) => Number(value) + Unit switch
    {
        Unit.Milliseconds => " ms",
        Unit.PerSecond => " /s",
        Unit.Seconds => " s",
        Unit.Megabytes => " MB",
        Unit.Kilobytes => " kB",
        Unit.Count => "",
    };

    private bool IsMoreBetter => Unit == Unit.PerSecond;

    private static string Number(double value) =>
        value.ToString(value switch { < 1 => "0.###", < 10 => "0.##", < 100 => "0.#", _ => "N0" }, CultureInfo.InvariantCulture);
}
