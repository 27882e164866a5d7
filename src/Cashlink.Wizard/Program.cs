return await Cashlink.Wizard.Hosting.WizardApplication.RunAsync(args);
