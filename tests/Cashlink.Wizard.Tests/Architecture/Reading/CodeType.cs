namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>A type as it stands in a compiled assembly. What is nested, by us or by the compiler, counts for the type around it.</summary>
/// <param name="Assembly">The name of the assembly that holds it.</param>
/// <param name="Namespace">Its namespace; empty when it has none.</param>
/// <param name="Name">Its name, with the number of generic parameters as the runtime writes it.</param>
public sealed record CodeType(string Assembly, string Namespace, string Name)
{
    /// <summary>True for what the compiler made up beside our types, such as anonymous types.</summary>
    public bool IsMadeUp => Name.StartsWith('<');

    /// <summary>Namespace and name.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
