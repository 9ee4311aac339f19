using System.Globalization;
using Spectre.Console;

namespace EspaceFamille.Benchmarks.Harness;

/// <summary>The one table: each figure beside its aim and its floor, and the floors themselves.</summary>
internal static class Report
{
    private const int WideEnough = 130;

    public static void Print(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> floors, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, WideEnough);
        var table = new Table().Border(TableBorder.Markdown).AddColumn("work");
        foreach (var column in new[] { "measured", "aim", "floor", "ratio", "met" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var figure in figures)
            table.AddRow(Row(figure));
        table.AddRow("");
        foreach (var floor in floors)
            table.AddRow(Row(floor with { Work = $"floor: {floor.Work}" }));
        console.Write(table);
    }

    private static string[] Row(Figure figure) =>
    [
        Markup.Escape(figure.Work),
        figure.Text(figure.Value),
        figure.AimText,
        figure.Floor is { } floor ? figure.Text(floor) : "",
        figure.Ratio?.ToString("0.0", CultureInfo.InvariantCulture) ?? "",
        figure.IsMet switch { true => "yes", false => "no", null => "" },
    ];
}
