using FluentMigrator;

namespace SocialPipeline.Host.Storage.Migrations;

/// <summary>What is made: requests, the versions of their sets, the files and the reports on them.</summary>
[Migration(2)]
public sealed class ContentTables : Migration
{
    public override void Up()
    {
        Execute.Sql("""
            create table content_requests (
                workspace_id text not null references workspaces (workspace_id),
                id text not null,
                user_id text not null,
                title text not null,
                content_type text not null,
                brand text not null,
                template text not null,
                template_reason text not null,
                brief text not null,
                warnings text not null,
                status text not null check (status in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
                version integer not null,
                total integer not null,
                priority integer not null,
                attempts integer not null,
                cancel_asked boolean not null,
                failure text,
                failed_formats text not null,
                created_at timestamptz not null,
                started_at timestamptz,
                finished_at timestamptz,
                primary key (workspace_id, id))
            """);
        Execute.Sql("create index content_requests_by_age on content_requests (workspace_id, created_at, id)");
        Execute.Sql("create index content_requests_by_status on content_requests (status, created_at)");
        Execute.Sql("create index content_requests_by_user on content_requests (workspace_id, user_id, status)");
        Execute.Sql("""
            create table content_versions (
                workspace_id text not null,
                request_id text not null,
                version integer not null,
                brand_sha256 text not null,
                template text not null,
                template_sha256 text not null,
                engine text not null,
                created_at timestamptz not null,
                primary key (workspace_id, request_id, version),
                foreign key (workspace_id, request_id) references content_requests (workspace_id, id) on delete cascade)
            """);
        Execute.Sql("""
            create table assets (
                workspace_id text not null,
                id text not null,
                request_id text not null,
                version integer not null,
                position integer not null,
                format text not null,
                locale text not null,
                alternative integer not null,
                sha256 text not null,
                file_type text not null,
                bytes bigint not null,
                width integer not null,
                height integer not null,
                quality integer,
                reason text not null,
                template text not null,
                alt_text text not null,
                score double precision,
                blocked boolean not null,
                repairs text not null,
                dropped text not null,
                warnings text not null,
                faults text not null,
                created_at timestamptz not null,
                primary key (workspace_id, id),
                unique (workspace_id, request_id, version, format, locale, alternative),
                foreign key (workspace_id, request_id) references content_requests (workspace_id, id) on delete cascade)
            """);
        Execute.Sql("create index assets_by_hash on assets (workspace_id, sha256)");
        Execute.Sql("""
            create table compliance_reports (
                workspace_id text not null,
                asset_id text not null,
                score double precision,
                blocked boolean not null,
                report text not null,
                created_at timestamptz not null,
                primary key (workspace_id, asset_id),
                foreign key (workspace_id, asset_id) references assets (workspace_id, id) on delete cascade)
            """);
    }

    public override void Down()
    {
        foreach (var table in new[] { "compliance_reports", "assets", "content_versions", "content_requests" })
        {
            Execute.Sql($"drop table {table}");
        }
    }
}
