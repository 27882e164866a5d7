using Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Left;

namespace Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Apart;

/// <summary>Uses the knot and is no part of it.</summary>
public class Onlooker : Near;
