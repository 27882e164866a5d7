namespace Cashlink.Wizard.Tests.Architecture.Figures;

/// <summary>A number and what it is the number of.</summary>
internal sealed record Figure(int Value, string Of);
