using System.Collections;
using EspaceFamille.Chart.Tests.Rendering;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>A way to break a rule, applied to a render of its own.</summary>
public sealed record Spoiling(string Name, string Set, Func<Rendered, Rendered> Spoil);

/// <summary>The ways to break one rule, written as a list.</summary>
public sealed class Spoilings : IEnumerable<Spoiling>
{
    private readonly List<Spoiling> _all = [];

    public void Add(string name, Func<Rendered, Rendered> spoil, string set = "everything") => _all.Add(new(name, set, spoil));

    public void Add(string name, Action<Rendered> spoil, string set = "everything") => Add(
        name,
        chart =>
        {
            spoil(chart);
            return chart;
        },
        set);

    public IEnumerator<Spoiling> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
