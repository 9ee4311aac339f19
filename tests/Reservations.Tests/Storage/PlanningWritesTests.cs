using System.Reflection;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Storage;

/// <summary>No planning is written without the messages about its days: only <see cref="PlanningChange"/> is written.</summary>
public sealed class PlanningWritesTests
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Aggregates_OfPlannings_AreWrittenByTheirStoreAlone() => Assert.Equal(
        [typeof(PlanningStore)],
        typeof(PlanningStore).Assembly.GetTypes().Where(type => type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetConstructors(All).SelectMany(one => one.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetMethods(All).SelectMany(one => one.GetParameters()).Select(parameter => parameter.ParameterType))
            .Contains(typeof(AggregateStore<Planning>))));

    [Fact]
    public void Store_Writes_TakeAChangeWithItsCause() => Assert.Empty(
        from method in typeof(PlanningStore).GetMethods(All | BindingFlags.DeclaredOnly)
        where !method.Name.StartsWith('<')
        from parameter in method.GetParameters()
        where IsUnguarded(parameter.ParameterType)
        select $"{method.Name}({parameter.Name})");

    private static bool IsUnguarded(Type type) =>
        type == typeof(Planning) || type == typeof(Change<Planning>)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>) && IsUnguarded(type.GetGenericArguments()[1]));
}
