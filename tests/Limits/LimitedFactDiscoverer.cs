using Xunit.Sdk;
using Xunit.v3;

namespace Cashlink.Testing.Limits;

public sealed class LimitedFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        TestLimits.Set(testMethod, factAttribute);
        return base.Discover(discoveryOptions, testMethod, factAttribute);
    }
}
