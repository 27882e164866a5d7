using Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Right;

namespace Cashlink.Wizard.Tests.Architecture.Fixture.Knot.Left;

public class Near
{
    public Far? Other { get; set; }
}
