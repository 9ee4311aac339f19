using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The dependencies between the folders of one service.</summary>
public sealed class ServiceDependencyTests
{
    /// <summary>The modules of a service and of its areas, and its Json, reference what they register: they form no cycle.</summary>
    private static readonly string[] Compositions = ["Module", "Json"];

    public static TheoryData<string> Names => ServiceShapeTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Domain_OfAService_DependsOnNoStorageFeatureHttpOrDatabase(string service)
    {
        string[] outside =
        [
            $"EspaceFamille.{service}.Storage", $"EspaceFamille.{service}.Features", "Microsoft.AspNetCore", "System.Net.Http", "MongoDB.",
            "MassTransit",
        ];
        Findings.AssertNone(
            from type in Types(service)
            where Of(type).StartsWith($"EspaceFamille.{service}.Domain", StringComparison.Ordinal)
            from used in type.GetTypeDependencies()
            where outside.Any(prefix => used.FullName.StartsWith(prefix, StringComparison.Ordinal))
            select $"{Outer(type)} -> {used.FullName}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Namespaces_OfAService_FormNoCycle(string service)
    {
        var edges = (
            from type in Types(service)
            where !Compositions.Any(composition => Outer(type).EndsWith(composition, StringComparison.Ordinal))
            from used in type.GetTypeDependencies()
            where used.FullName.StartsWith($"EspaceFamille.{service}.", StringComparison.Ordinal)
            where !Of(used).StartsWith($"EspaceFamille.{service}.Api", StringComparison.Ordinal)
            let edge = (From: Of(type), To: Of(used))
            where edge.From != edge.To
            group Outer(type) by edge into types
            select (types.Key.From, types.Key.To, Example: types.Order(StringComparer.Ordinal).First())).ToList();
        var targets = edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        Findings.AssertNone(
            from edge in edges
            where Reachable(edge.To, targets).Contains(edge.From)
            select $"{edge.Example} -> {edge.To}");
    }

    private static IEnumerable<IType> Types(string service) => TheSystem.Architecture.Types
        .Where(type => type.FullName.StartsWith($"EspaceFamille.{service}.", StringComparison.Ordinal));

    private static HashSet<string> Reachable(string start, ILookup<string, string> targets)
    {
        var (found, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([start]));
        while (open.TryPop(out var name))
            foreach (var target in targets[name])
                if (found.Add(target))
                    open.Push(target);
        return found;
    }

    /// <summary>The full name of the outermost type: lambdas and async methods are nested types of their own.</summary>
    private static string Outer(IType type) => type.FullName.Split('+', '/')[0];

    private static string Of(IType type) => Outer(type) is var name && name.LastIndexOf('.') is > 0 and var end ? name[..end] : "";
}
