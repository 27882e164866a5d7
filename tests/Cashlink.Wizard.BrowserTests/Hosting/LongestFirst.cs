using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Cashlink.Wizard.BrowserTests.Hosting.LongestFirst", "Cashlink.Wizard.BrowserTests")]

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The tours of all pages begin first: begun last, they would go on alone when everything else is done.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.Contains(".Pages.", StringComparison.Ordinal));
}
